"""Measures what the calls of one library do with the GIL. Standard library only; CPython 3.8 and later.

usage: python measure.py recipes/zlib.json [--try] [regular expression on entries]

--try runs each recipe once and measures nothing.

Prints one line of JSON for each recipe. docs/knowledge-measured.md says what is measured, and how.
"""
import json
import os
import shutil
import sys
import tempfile

from letting_go import count_times_let_go
from overlap import adapt, measure_overlap
from recipe import read_recipes


def measure(recipe):
    """The figures of one recipe, or why there are none."""
    try:
        batch = adapt(recipe)
        times_let_go = count_times_let_go(batch)
        return dict(measure_overlap(batch, lets_go=times_let_go > 0), timesLetGo=times_let_go)
    except Exception as error:  # A recipe may do anything; the others must still be measured.
        return {"failure": "%s: %s" % (type(error).__name__, error)}


def try_once(recipe):
    """Nothing, or how the recipe fails."""
    try:
        recipe.make(1)(2)
        return {}
    except Exception as error:
        return {"failure": "%s: %s" % (type(error).__name__, error)}


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != "--try"]
    look = try_once if "--try" in sys.argv else measure
    path, only = (arguments + [""])[:2]
    with open(path, encoding="utf-8") as file:
        library = json.load(file)
    # What recipes print is not ours to show; the results go where the output went.
    results = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    os.environ["GILSIGHT_SCRATCH"] = tempfile.mkdtemp(prefix="gilsight-")
    try:
        for recipe in read_recipes(library, only):
            print(json.dumps(dict({"entry": recipe.entry, "call": recipe.call}, **look(recipe))), file=results, flush=True)
    finally:
        shutil.rmtree(os.environ["GILSIGHT_SCRATCH"], ignore_errors=True)


if __name__ == "__main__":
    main()
    # Recipes may leave threads behind that wait for something that will not come.
    sys.stdout.flush()
    os._exit(0)
