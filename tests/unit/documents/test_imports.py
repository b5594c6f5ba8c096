import subprocess
import sys

CODE = """
import sys
before = set(sys.modules)
import japan_ai_compliance.documents.reader
print(*sys.modules.keys() - before)
"""


def test_the_package_imports_nothing_slow() -> None:
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=True, timeout=60)
    loaded = {name.partition(".")[0] for name in done.stdout.split()}
    assert "yaml" in loaded
    assert not loaded & {"pydantic", "rich", "typer", "hashlib", "asyncio"}
