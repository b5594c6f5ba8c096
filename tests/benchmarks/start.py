"""How long ``check`` of one profile takes as a whole process, and ``--help``, against ``python -c pass`` and peers.

Peers check one file each: check-jsonschema, Spectral (npm), Semgrep and Checkov, with one small rule or schema.
"""

import argparse
import json
from pathlib import Path

from tests.benchmarks.environment import ROOT, Environment, node_command
from tests.benchmarks.runs import in_turn, table

PROFILE = ROOT / "samples/fictional"
SCHEMA = {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "required": ["company"]}
SPECTRAL = {"rules": {"company": {"given": "$", "then": {"field": "company", "function": "truthy"}}}}
SEMGREP = "rules: [{id: company, languages: [yaml], message: m, severity: WARNING, pattern: 'company: $X'}]\n"
ACCEPTED = (0, 1, 2, 3)


def options(parser: argparse.ArgumentParser) -> None:
    """The options of this comparison."""
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--profile", type=Path, default=None, help="default: the first sample profile")
    parser.add_argument("--without", nargs="*", default=[], help="peers to leave out")


def run(chosen: argparse.Namespace) -> None:
    """Measure, and print a table."""
    environment = Environment(chosen.cache, "program")
    program = environment.program()
    profile = chosen.profile or sorted(PROFILE.glob("*.yaml"))[0]
    commands: dict[str, list[str]] = {
        "python -c pass": [environment.python, "-c", "pass"],
        "check": [program, "check", str(profile), "--format", "json", "--as-of", "2026-11-23"],
        "--help": [program, "--help"],
    }
    for name, command in _peers(chosen.cache, profile, frozenset(chosen.without)).items():
        if command is not None:
            commands[name] = command
    found = in_turn(commands, chosen.runs, ACCEPTED)
    bare, ours = found["python -c pass"], found["check"]
    rows = [
        (
            name,
            f"{one.wall * 1000:.0f}",
            f"{one.processor * 1000:.0f}",
            f"{one.wall / bare.wall:.2f}",
            f"{one.wall / ours.wall:.2f}",
        )
        for name, one in found.items()
    ]
    table(("command", "wall ms", "cpu ms", "of python -c pass", "of check"), rows)


def _peers(cache: Path, profile: Path, without: frozenset[str]) -> dict[str, list[str] | None]:
    folder = cache / "rules"
    folder.mkdir(parents=True, exist_ok=True)
    schema, spectral, semgrep = folder / "schema.json", folder / "spectral.json", folder / "semgrep.yaml"
    schema.write_text(json.dumps(SCHEMA), encoding="utf-8")
    spectral.write_text(json.dumps(SPECTRAL), encoding="utf-8")
    semgrep.write_text(SEMGREP, encoding="utf-8")
    found: dict[str, list[str] | None] = {}
    for package in ("check-jsonschema", "semgrep", "checkov"):
        if package in without:
            continue
        peer = Environment(cache, package)
        peer.install(package)
        command = peer.command(package)
        arguments = {
            "check-jsonschema": ["--schemafile", str(schema), str(profile)],
            "semgrep": ["scan", "--metrics=off", "--disable-version-check", "--config", str(semgrep), str(profile)],
            "checkov": ["--quiet", "--compact", "--skip-download", "-f", str(profile)],
        }[package]
        found[package] = None if command is None else [command, *arguments]
    if "spectral" in without:
        return found
    linter = node_command(cache, "@stoplight/spectral-cli", "spectral")
    found["spectral"] = None if linter is None else [linter, "lint", "--ruleset", str(spectral), str(profile)]
    return found
