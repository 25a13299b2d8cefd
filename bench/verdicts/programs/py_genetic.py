import random
from concurrent.futures import ThreadPoolExecutor


class Processor:
    def __init__(self):
        self.target = [i % 2 for i in range(60)]

    def fitness(self, genome):
        return sum(1 for a, b in zip(genome, self.target) if a == b)

    def mutate(self, genome):
        return [1 - g if random.random() < 0.02 else g for g in genome]

    def process(self, seed):
        random.seed(seed)
        population = [[random.randint(0, 1) for _ in range(60)] for _ in range(50)]
        for generation in range(700):
            population.sort(key=self.fitness, reverse=True)
            parents = population[:10]
            population = parents + [self.mutate(random.choice(parents)) for _ in range(40)]
        return self.fitness(population[0])


ITEMS = [1, 2, 3, 4]

if __name__ == "__main__":
    processor = Processor()
    with ThreadPoolExecutor(max_workers=4) as pool:
        print(list(pool.map(processor.process, ITEMS)))
