import os
import subprocess
import sys

import pytest

from tests.golden.cases import GOLDEN, ROOT, Golden


@pytest.mark.parametrize("one", GOLDEN, ids=str)
def test_the_format_has_not_changed(one: Golden) -> None:
    expected, found = one.path.read_bytes().decode(), one.content()
    assert found.splitlines() == expected.splitlines(), "`python -m tests.golden` writes the file anew"
    assert found == expected


def test_bytes_do_not_depend_on_the_order_of_sets() -> None:
    code = "from tests.golden.cases import GOLDEN; import hashlib; "
    code += "print(*(hashlib.sha256(one.content().encode()).hexdigest() for one in GOLDEN))"
    runs = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1
