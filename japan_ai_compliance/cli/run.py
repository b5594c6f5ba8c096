"""One run of a command: it reads settings, language, dates, rulebook and laws for every command, and ends it.

A command is a function that takes an ``Invocation`` and parameters of its own, and returns how it ended. ``command``
makes of it what Typer reads: the common options are added, errors the user can mend are told, and the exit status is
decided here and nowhere else.
"""

import inspect
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property, wraps
from typing import TYPE_CHECKING, Any

import typer

from japan_ai_compliance.cli.ending import Ending, worst
from japan_ai_compliance.cli.options import Options, parameters
from japan_ai_compliance.cli.printing import complain
from japan_ai_compliance.cli.targets import Formats, Target, check_apart, read_targets
from japan_ai_compliance.errors import ComplianceError, Place, UsageError
from japan_ai_compliance.messages import Language, say
from japan_ai_compliance.settings import Settings, find_settings, read_settings

if TYPE_CHECKING:
    from pathlib import Path

    from japan_ai_compliance.assessment.waiver import Waiver
    from japan_ai_compliance.engine.model import Dates, Status
    from japan_ai_compliance.rulebook.model import Rulebook

FAIL_ON = "violation"


class Invocation:
    """What a command works with. Dates, rules and laws are read when they are first asked for."""

    def __init__(self, given: Options, formats: Formats | None = None) -> None:
        self.given = given
        self.formats = formats or {}
        self.settings = Settings()
        self.targets: list[Target] = []
        self.inputs: list[str] = []
        self.endings: set[Ending] = set()

    @property
    def language(self) -> Language:
        """The language asked for, else that of the settings, else English."""
        return self.given.lang.value if self.given.lang is not None else self.settings.lang or "en"

    def begin(self, inputs: Sequence[str]) -> None:
        """Read the settings that hold for ``inputs``, and where reports go. Raises ComplianceError."""
        self.given.check()
        if self.given.config is not None:
            self.settings = read_settings(self.given.config)
        elif not self.given.no_config:
            self.settings = find_settings(inputs)
        if self.settings.path is not None:
            self.tell("settings.used", path=self.settings.path)
            self.inputs.append(self.settings.path)
        self.targets = read_targets(self.given.format, self.given.output or (), self.formats) if self.formats else []
        self.keep_apart((*inputs, self._waivers_file()))

    # What is read

    @cached_property
    def dates(self) -> "Dates":
        """The dates of the facts and of the law. Raises UsageError."""
        from japan_ai_compliance.cli.dates import read_dates

        return read_dates(self.given.as_of, self.given.law_as_of)

    @cached_property
    def folders(self) -> "tuple[Path, ...]":
        """The folders that add laws or replace them."""
        from pathlib import Path

        if self.given.rules is None and self.settings.rules:
            self.tell("settings.bring_rules", paths=", ".join(self.settings.rules))
        return tuple(map(Path, self._rules()))

    @cached_property
    def rulebook(self) -> "Rulebook":
        """The bundled rulebook with the laws of ``folders``. Raises RuleError where rule files do not load."""
        from japan_ai_compliance.rulebook.bundled import load_bundled, rules_folder

        if not self.folders:
            return load_bundled()
        from japan_ai_compliance.rulebook.authoring.build import load_rules

        rulebook = load_rules(rules_folder(), self.folders)
        self.tell_custom(rulebook)
        return rulebook

    def tell_custom(self, rulebook: "Rulebook") -> None:
        """Say that laws are in use that are not the bundled ones."""
        if rulebook.custom:
            self.tell("cli.custom_rules", laws=", ".join(rulebook.custom))

    @cached_property
    def laws(self) -> tuple[str, ...]:
        """The laws asked for; none: all. Raises UsageError for one that is not loaded."""
        return self.laws_in(self.rulebook)

    def laws_in(self, rulebook: "Rulebook") -> tuple[str, ...]:
        """The laws asked for, of a rulebook that the command has read by itself. Raises UsageError."""
        asked = self.asked_laws
        place = Place(self.settings.path) if self.given.law is None and self.settings.path is not None else None
        for law in asked:
            if law not in rulebook.laws:
                raise UsageError("cli.unknown_law", place, {"law": law, "known": ", ".join(rulebook.laws)})
        return asked

    @cached_property
    def asked_laws(self) -> tuple[str, ...]:
        """The laws asked for, whether there are such or not."""
        if self.given.law is not None:
            return tuple(self.given.law)
        if self.settings.law:
            self.tell("settings.bring_laws", laws=", ".join(self.settings.law))
        return self.settings.law

    @cached_property
    def fail_on(self) -> "frozenset[Status]":
        """The statuses to fail on. Raises UsageError."""
        from japan_ai_compliance.assessment.gate import read_fail_on

        if self.given.fail_on is not None or self.settings.fail_on is None:
            return read_fail_on(self.given.fail_on or FAIL_ON)
        try:
            return read_fail_on(self.settings.fail_on)
        except UsageError as error:
            error.place = Place(self.settings.path or "")
            raise

    @cached_property
    def waivers(self) -> "list[Waiver]":
        """The waivers of the run. Raises InputError for a file that does not read."""
        path = self._waivers_file()
        if path is None:
            return []
        if self.given.waivers is None:
            self.tell("settings.bring_waivers", path=path)
        from japan_ai_compliance.assessment.waiver_file import read_waivers

        return read_waivers(path, self.rulebook.rules, self.dates.as_of, self.settings.longest_waiver_days)

    def _waivers_file(self) -> str | None:
        return self.given.waivers if self.given.waivers is not None else self.settings.waivers

    def _rules(self) -> tuple[str, ...]:
        return self.settings.rules if self.given.rules is None else tuple(self.given.rules)

    # What is said and written

    def tell(self, key: str, /, **values: object) -> None:
        """Say something beside the report."""
        typer.echo(say(key, self.language, **values), err=True)

    def complain(self, error: ComplianceError) -> None:
        """Tell an error and those beside it; the run goes on, and ends with status 2."""
        self.endings.add(Ending.INVALID)
        for one in error.each():
            complain(one, self.language)

    @contextmanager
    def going_on(self) -> Iterator[None]:
        """What goes wrong inside is told, and does not stop what comes after."""
        try:
            yield
        except ComplianceError as error:
            self.complain(error)

    def keep_apart(
        self, inputs: Iterable[str | None], outputs: Iterable[str | None] = (), rules: "Iterable[Path]" = ()
    ) -> None:
        """``inputs`` are files that the run reads too, ``rules`` folders of rules, and ``outputs`` files that it writes
        beside those of ``--output``.

        Raises UsageError where a file would be read and written, or written twice.
        """
        self.inputs += [one for one in inputs if one is not None]
        files = [one for one in (*(target.path for target in self.targets), *outputs) if one is not None]
        if files:
            from pathlib import Path

            from japan_ai_compliance.rulebook.bundled import rules_folder

            check_apart(files, self.inputs, [rules_folder(), *map(Path, self._rules()), *rules])


Command = Callable[..., Ending]
"""A command as it is written: it takes an ``Invocation`` and what Typer reads of its own parameters."""


def command(
    *options: str, inputs: Sequence[str] = (), formats: Formats | None = None
) -> Callable[[Command], Callable[..., None]]:
    """Make what Typer reads of a ``Command``, with the common ``options`` (fields of ``Options``) that fit it.

    ``inputs`` names the parameters that hold files: the settings are looked for from these. ``formats`` are what
    ``--format`` and ``--output`` know; None: the command takes neither.
    """

    def made(function: Command) -> Callable[..., None]:
        own = list(inspect.signature(function).parameters.values())[1:]
        names = {one.name for one in own}
        shared = [one for one in parameters(options, formats) if one.name not in names]

        @wraps(function)
        def run(**values: Any) -> None:
            invocation = Invocation(Options(**{one.name: values.pop(one.name) for one in shared}), formats)
            status = _ended(invocation, lambda: function(invocation, **values), _files(values, inputs))
            if status is not Ending.CLEAN:
                raise typer.Exit(status)

        signature = inspect.Signature([*own, *shared])
        setattr(run, "__signature__", signature)  # noqa: B010  a function has no such attribute for mypy
        run.__annotations__ = {one.name: one.annotation for one in signature.parameters.values()}
        return run

    return made


def _ended(invocation: Invocation, body: Callable[[], Ending], inputs: Sequence[str]) -> Ending:
    with invocation.going_on():
        invocation.begin(inputs)
        invocation.endings.add(body())
    ending = worst(invocation.endings)
    if ending is Ending.NOTHING:
        invocation.tell("cli.nothing_evaluated")
    return ending


def _files(values: dict[str, object], names: Iterable[str]) -> list[str]:
    found: list[str] = []
    for name in names:
        value = values[name]
        found += value if isinstance(value, list) else [value] if isinstance(value, str) else []
    return found
