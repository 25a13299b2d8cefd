"""Scores the reviews of every shop in shops/ and prints a report: python3 score_reviews.py"""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from reviews.checksums import distinct
from reviews.fetching import fetch_all
from reviews.report import common_pairs, longest_words, similarity
from reviews.scoring import score
from reviews.service import score_live

shops = sorted((Path(__file__).parent / "shops").glob("*.json"))
reviews = fetch_all([shop.resolve().as_uri() for shop in shops])

with ThreadPoolExecutor(max_workers=4) as pool:
    scores = list(pool.map(score, reviews))

for value, review in sorted(zip(scores, reviews), reverse=True):
    print(f"{value:+.2f}  {review[:60]}")

print("pairs:", ", ".join(" ".join(pair) for pair, _ in common_pairs(reviews)))
print("longest word:", max(longest_words(reviews), key=len))
print("most typical:", max(zip(similarity(reviews), reviews))[1])

photos = [bytes([shade]) * 4_000_000 for shade in (0, 128, 255, 128)]
print("distinct photos:", len(distinct(photos)))
print("live:", f"{asyncio.run(score_live('A great lamp, but slow to ship.')):+.2f}")
