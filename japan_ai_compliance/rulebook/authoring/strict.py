"""What every model of the rule format rests on."""

from pydantic import BaseModel, ConfigDict


class Strict(BaseModel):
    """No key that is not declared."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)
