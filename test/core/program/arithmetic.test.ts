import { describe, expect, test } from 'vitest';
import { analyse } from '../../support/analyse';

async function findingsOf(task: string, items = '(193, 1327, 5021)') {
  const report = await analyse({ 'main.py': `
import threading
from concurrent.futures import ThreadPoolExecutor

total = 0
${task}
with ThreadPoolExecutor() as pool:
    pool.map(task, ${items})
` });
  return report['main.py'].findings.map(({ rule, severity }) => `${severity} ${rule}`);
}

describe('threads that compute next to nothing are told of, as information,', () => {
  test.each([
    ['where they try numbers', `
def task(number):
    for divisor in range(2, 100):
        if number % divisor == 0:
            return False
    return True
`],
    ['where they add up in a comprehension', `
def task(number):
    return sum(i * i for i in range(100))
`],
    ['where they fill a list of their own', `
def task(number):
    squares = [0] * 100
    for i in range(100):
        squares[i] = i * i + number
    return squares
`],
  ])('%s', async (_, task) => {
    expect(await findingsOf(task)).toEqual(['information serialised-pool']);
  });
});

describe('but not', () => {
  test.each([
    ['where they count up what they share', `
def task(number):
    global total
    for i in range(100):
        total += i
`],
    ['where they fill a list that they are given', `
numbers = [0] * 100

def task(number):
    for i in range(100):
        numbers[i] = numbers[i] * 3 + number
`],
    ['where a step or two is all they do', `
def task(number):
    return number * number + 1
`],
    ['where they print what they count', `
def task(number):
    for i in range(30):
        print(i)
`],
  ])('%s', async (_, task) => {
    expect(await findingsOf(task)).toEqual([]);
  });
});
