"""``check``: findings and exposure of profiles."""

from typing import Annotated

import typer

from japan_ai_compliance import __version__
from japan_ai_compliance.cli.ending import Ending
from japan_ai_compliance.cli.run import Invocation, command
from japan_ai_compliance.report.check.names import ENDINGS


@command("as_of", "law_as_of", "law", "rules", "fail_on", "waivers", inputs=["profiles"], formats=ENDINGS)
def check(
    invocation: Invocation,
    profiles: Annotated[
        list[str], typer.Argument(metavar="PROFILE...", help="Files, folders, or - for standard input. / プロファイル")
    ],
) -> Ending:
    """Check profiles: findings with their provisions, and the exposure in yen.

    プロファイルを判定し、根拠条文付きの判定結果と想定される金額を表示します。
    """
    from japan_ai_compliance.assessment.run import Run
    from japan_ai_compliance.cli.aside import say_aside
    from japan_ai_compliance.cli.delivery import Outputs
    from japan_ai_compliance.cli.profiles import Gate, assess_all

    fail_on, dates = invocation.fail_on, invocation.dates
    run = Run(__version__, invocation.rulebook, dates, invocation.laws, fail_on=fail_on)
    gate = Gate(fail_on, invocation.waivers)
    outputs = Outputs(invocation, run)
    assessed = assess_all(invocation, profiles, gate, outputs.add)
    say_aside(invocation, assessed.standings, assessed.skipped)
    if assessed.standings:
        outputs.deliver(assessed.failures)
    return assessed.ending
