"""Reading recipes, and making of each what a thread can run."""
import re
import sys

import material


class Recipe:
    """How one entry of the knowledge base is called."""

    def __init__(self, library, entry, raw):
        self.entry = entry
        self.call = raw["call"]
        self.elements = raw.get("elements", 1)
        self.setup = library["setup"] + raw.get("setup", [])
        self.since_minor = raw.get("sinceMinor", 0)
        self.until_minor = raw.get("untilMinor", 99)

    def fits(self):
        """Whether this version of Python is meant."""
        return self.since_minor <= sys.version_info[1] <= self.until_minor

    def make(self, calls_per_round):
        """A function that calls so many rounds, with arguments of its own: threads share nothing."""
        # `from x import *` may stand at the top of a module only.
        imports = [line for line in self.setup if re.match("(import|from) ", line)]
        lines = imports + ["def _make():"]
        lines += ["    " + line for line in self.setup if line not in imports]
        lines += ["    def _run(rounds):", "        for _ in _repeat(None, rounds):"]
        lines += ["            " + line for line in self.call.split("\n")] * calls_per_round
        lines += ["    return _run"]
        namespace = dict(vars(material))
        exec(compile("\n".join(lines), "<%s>" % self.entry, "exec"), namespace)
        return namespace["_make"]()


def read_recipes(library, only):
    """The recipes of a library that this version can run, and of those the ones whose entry matches."""
    recipes = []
    for entry, calls in library["calls"].items():
        for call in calls if isinstance(calls, list) else [calls]:
            recipes.append(Recipe(library, entry, {"call": call} if isinstance(call, str) else call))
    return [recipe for recipe in recipes if recipe.fits() and re.search(only, recipe.entry)]
