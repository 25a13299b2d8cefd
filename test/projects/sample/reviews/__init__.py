"""Customer reviews: fetch them, score them, report on them."""
