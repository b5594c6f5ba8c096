"""``python -m tests.golden``: write the golden files anew. Look at the difference before keeping it."""

from tests.golden.cases import GOLDEN

for one in GOLDEN:
    one.path.write_bytes(one.content().encode())
    print(one.path)
