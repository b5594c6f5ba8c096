"""What ``profile`` measures, in one process: ``python profile_work.py RUNS PROFILE…``."""

import json
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

import yaml
import zen

from japan_ai_compliance.engine.check import evaluate_profile, evaluate_rule
from japan_ai_compliance.engine.model import Case, Dates, Finding
from japan_ai_compliance.engine.proof import Proof, ProofStep
from japan_ai_compliance.profile.load import load_profile
from japan_ai_compliance.rulebook.bundled import load_bundled
from japan_ai_compliance.rulebook.model import Rule

DAY = date(2026, 11, 23)
NAMED = 20


def milliseconds(work: Callable[[], object], runs: int) -> float:
    """Of the processor, for all threads: the median of ``runs`` runs, after one that is not counted."""
    work()
    found: list[float] = []
    for _ in range(runs):
        began = time.process_time()
        work()
        found.append(time.process_time() - began)
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


def main(runs: int, paths: Sequence[str]) -> None:
    """Measure, and print a line per profile: its bytes, milliseconds of each, and the ratios.

    ``known`` is evaluation where every answer of a condition is known already, ``records`` making the records alone.
    """
    rulebook, dates = load_bundled(), Dates(DAY, DAY)
    named = list(rulebook.rules.values())[:NAMED]
    table = zen.ZenEngine().create_decision(decision())
    peer = milliseconds(lambda: table.evaluate({"a": 7, "b": "x"}), runs)
    head = (
        *("profile", "bytes", "YAML", "both laws", "laws/YAML", "known", "records", "records/YAML"),
        *(f"{NAMED} rules", "zen-engine", "rules/zen"),
    )
    print(f"{head[0]:<24}{head[1]:>12}" + "".join(f"{one:>13}" for one in head[2:]))
    for path in paths:
        text = Path(path).read_text(encoding="utf-8")
        profile = load_profile(path, rulebook)
        case = Case(rulebook, profile, dates)
        parsed = milliseconds(partial(yaml.load, text, yaml.CSafeLoader), runs)
        both = milliseconds(partial(evaluate_profile, rulebook, profile, dates), runs)
        known = milliseconds(partial(_evaluate, list(rulebook.rules.values()), case), runs)
        records = milliseconds(_remaking(evaluate_profile(rulebook, profile, dates)), runs)
        ours = milliseconds(partial(_evaluate, named, case), runs)
        figures = (parsed, both, both / parsed, known, records, records / parsed, ours, peer, ours / peer)
        cells = "".join(f"{one:>13.3f}" for one in figures)
        print(f"{Path(path).stem:<24}{Path(path).stat().st_size:>12}{cells}", flush=True)


def _remaking(findings: Sequence[Finding]) -> Callable[[], object]:
    """Makes the records of an answer anew, whose contents are all known: what no evaluation can do without."""
    make: Callable[..., Finding] = Finding
    names = [one for one in Finding._fields if one != "proof"]
    stated = [(finding.proof, {name: getattr(finding, name) for name in names}) for finding in findings]

    def remake() -> list[Finding]:
        return [make(proof=steps(proof), **values) for proof, values in stated]

    def steps(proof: Proof) -> Proof:
        return tuple([ProofStep(*step[:-1], steps(step.parts)) for step in proof])

    return remake


def _evaluate(rules: Sequence[Rule], case: Case) -> None:
    for rule in rules:
        evaluate_rule(rule, case)


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2:])
