"""Chooses how worker processes start, before the program runs, so that the program itself needs no change."""
import multiprocessing
import os

multiprocessing.set_start_method(os.environ["GILSIGHT_START_METHOD"])
