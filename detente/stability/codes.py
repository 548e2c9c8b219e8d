"""What can be wrong with a dispute once its states are known: the codes of this room."""

from __future__ import annotations

from detente.findings import Code

NOTHING_FEASIBLE = Code("S101", "error", "no state is feasible")
TOO_LARGE = Code("S102", "error", "the model is too large for the memory at hand")
NAME_FITS_NOTHING = Code("S201", "error", "a name fits no feasible setting")
NAME_FITS_SEVERAL = Code("S202", "error", "a name fits several settings and does not merge them")
NAMES_SHARE = Code("S203", "error", "two names share a setting")
NAME_IS_AUTOMATIC = Code("S204", "error", "a name is the automatic name of another state")
NAME_HIDES = Code("S205", "error", "an option or outcome has the automatic name of a state")
NO_SUCH_STATE = Code("S301", "error", "there is no state of that name")
PARTLY_TRUE = Code("S302", "error", "a merged state of which something is only partly true")
TELLS_NOTHING = Code("S303", "warning", "a statement or an outcome tells no states apart")
RANKED_FITS_NOTHING = Code("S311", "error", "an item of a ranking fits no state")
RANKED_FITS_SEVERAL = Code("S312", "error", "an item of a ranking fits several states")
RANKED_TWICE = Code("S313", "error", "a ranking names a state twice")
RANKING_MISSES = Code("S314", "error", "a ranking misses states")
NO_STATUS_QUO = Code("S321", "error", "the status quo is not a state")
NO_START = Code("S322", "error", "there is no state to start from")
NO_SUCH_DM = Code("S323", "error", "there is no decision maker of that id")
UNKNOWN_CONCEPT = Code("S401", "error", "there is no solution concept of that name")
CONCEPT_DM = Code("S402", "error", "a solution concept names an unknown decision maker")
TWO_ONLY = Code("S403", "error", "a solution concept is defined for two decision makers only")
NEEDS_OPTIONS = Code("S404", "error", "a solution concept needs options")
NEEDS_ORDER = Code("S405", "error", "a solution concept needs every preference to be known")
TOO_MUCH = Code("S406", "error", "the model is too large for a solution concept")

CODES: tuple[Code, ...] = (
    NOTHING_FEASIBLE,
    TOO_LARGE,
    NAME_FITS_NOTHING,
    NAME_FITS_SEVERAL,
    NAMES_SHARE,
    NAME_IS_AUTOMATIC,
    NAME_HIDES,
    NO_SUCH_STATE,
    PARTLY_TRUE,
    TELLS_NOTHING,
    RANKED_FITS_NOTHING,
    RANKED_FITS_SEVERAL,
    RANKED_TWICE,
    RANKING_MISSES,
    NO_STATUS_QUO,
    NO_START,
    NO_SUCH_DM,
    UNKNOWN_CONCEPT,
    CONCEPT_DM,
    TWO_ONLY,
    NEEDS_OPTIONS,
    NEEDS_ORDER,
    TOO_MUCH,
)
"""Every code of this room, in order; docs/findings.md has an example of each."""
