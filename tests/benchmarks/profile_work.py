"""What ``profile`` measures, in one process: ``python profile_work.py PROFILE RUNS``."""

import json
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import yaml
import zen

from japan_ai_compliance.engine.check import evaluate_profile, evaluate_rule
from japan_ai_compliance.engine.model import Case, Dates
from japan_ai_compliance.profile.load import load_profile
from japan_ai_compliance.rulebook.bundled import load_bundled

DAY = date(2026, 11, 23)
NAMED = 20


def milliseconds(work: Callable[[], object], runs: int) -> float:
    """The median of ``runs`` runs, after one that is not counted."""
    work()
    found: list[float] = []
    for _ in range(runs):
        began = time.perf_counter()
        work()
        found.append(time.perf_counter() - began)
    return statistics.median(found) * 1000


def decision() -> str:
    """A decision table of ``NAMED`` rules on two inputs."""
    rules = [{"_id": str(one), "a": f"> {one}", "b": '"x"', "out": str(one)} for one in range(NAMED)]
    content = {
        "hitPolicy": "collect",
        "inputs": [{"id": "a", "name": "a", "field": "a"}, {"id": "b", "name": "b", "field": "b"}],
        "outputs": [{"id": "out", "name": "out", "field": "out"}],
        "rules": rules,
    }
    nodes = [
        {"id": "in", "type": "inputNode", "name": "in", "position": {"x": 0, "y": 0}},
        {"id": "table", "type": "decisionTableNode", "name": "table", "position": {"x": 0, "y": 0}, "content": content},
        {"id": "out", "type": "outputNode", "name": "out", "position": {"x": 0, "y": 0}},
    ]
    edges = [
        {"id": "1", "sourceId": "in", "targetId": "table", "type": "edge"},
        {"id": "2", "sourceId": "table", "targetId": "out", "type": "edge"},
    ]
    return json.dumps({"nodes": nodes, "edges": edges})


def main(path: str, runs: int) -> None:
    """Measure, and print a table."""
    text = Path(path).read_text(encoding="utf-8")
    rulebook = load_bundled()
    profile, dates = load_profile(path, rulebook), Dates(DAY, DAY)
    case = Case(rulebook, profile, dates)
    named = list(rulebook.rules.values())[:NAMED]
    table = zen.ZenEngine().create_decision(decision())
    rows = {
        "YAML parsed by PyYAML's C loader": milliseconds(lambda: yaml.load(text, yaml.CSafeLoader), runs),
        "both laws with full proof": milliseconds(lambda: evaluate_profile(rulebook, profile, dates), runs),
        f"{NAMED} named rules": milliseconds(lambda: [evaluate_rule(rule, case) for rule in named], runs),
        f"zen-engine, {NAMED} rules": milliseconds(lambda: table.evaluate({"a": 7, "b": "x"}), runs),
    }
    yaml_ms, both, ours, peer = rows.values()
    for name, one in rows.items():
        print(f"{name:<34} {one:>9.3f} ms")
    print(f"{'both laws / YAML':<34} {both / yaml_ms:>9.2f}")
    print(f"{'named rules / zen-engine':<34} {ours / peer:>9.2f}")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
