import { describe, expect, test } from 'vitest';
import { analyse } from '../../support/analyse';

const maze = `
class MazeEnv:
    def step(self, action):
        self.place = (self.place + action) % self.width
        return self.place, float(self.place == 0), self.place == 0, {}
`;

/** Players that each ask a network and do one thing more for every turn. */
async function playersThat(does: string, asks = 'self.policy.predict(state[None, :])') {
  const report = await analyse({ 'maze.py': maze, 'main.py': `
import threading
import gym
import robots
import torch
from maze import MazeEnv
from tensorflow import keras

class Player(threading.Thread):
    def __init__(self, policy):
        super().__init__()
        self.env = gym.make("CartPole-v1")
        self.maze = MazeEnv()
        self.robot = robots.RobotEnvironment()
        self.policy = keras.Sequential([keras.layers.Dense(24), keras.layers.Dense(2)])
        self.tower = torch.nn.Linear(4, 2)

    def choose(self, state):
        return ${asks}

    def run(self):
        for game in range(500):
            state = self.env.reset()
            for turn in range(200):
                action = self.choose(state)
                ${does}

players = [Player(number) for number in range(4)]
for player in players:
    player.start()
` });
  const { sites: [site], findings } = report['main.py'];
  return { verdict: site?.verdict, rules: findings.map(({ rule }) => rule) };
}

test('the chain of evidence leads to the network, which is what the steps wait for', async () => {
  const report = await analyse({ 'main.py': `
import threading
import gym
from tensorflow import keras

policy = keras.Sequential([keras.layers.Dense(24), keras.layers.Dense(2)])

def play():
    env = gym.make("CartPole-v1")
    state = env.reset()
    while True:
        action = policy.predict(state[None, :])
        total = sum(range(100))
        state, reward, done, _ = env.step(action)

for number in range(4):
    threading.Thread(target=play).start()
` });
  const { sites: [site] } = report['main.py'];
  expect(site?.verdict).toBe('serialised');
  expect(site?.evidence.at(-1)?.text).toBe('`tensorflow.keras.Sequential.predict` holds the GIL');
});

describe('a network that is asked for each step of an environment', () => {
  test('computes for so little that the Python around it is what the threads do', async () => {
    expect(await playersThat('state, reward, done, _ = self.env.step(action)')).toEqual({ verdict: 'serialised', rules: ['serialised-threads'] });
    expect(await playersThat('state, reward, done, _ = self.env.step(action)', 'self.tower(torch.Tensor(state)).argmax()')).toEqual({ verdict: 'serialised', rules: ['serialised-threads'] });
  });

  test('also where the environment is one of the program, or there are several kinds of them', async () => {
    expect(await playersThat('state, reward, done, _ = self.maze.step(action)')).toEqual({ verdict: 'serialised', rules: ['serialised-threads'] });
    expect(await playersThat('state, reward, done, _ = self.train_env.step(action)')).toMatchObject({ verdict: 'serialised' });
  });

  test('but not where an environment may be the front of another program, which is waited for', async () => {
    expect(await playersThat('state, reward, done, _ = self.robot.step(action)')).toMatchObject({ verdict: 'parallel' });
  });

  test('nor where many environments step at once, with a batch of states', async () => {
    expect(await playersThat('state, reward, done, _ = self.vec_env.step(action)')).toEqual({ verdict: 'parallel', rules: [] });
    expect(await playersThat('state, reward, done, _ = self.envs.step(action)')).toEqual({ verdict: 'parallel', rules: [] });
  });

  test('is not taken to be small where no environment is stepped', async () => {
    expect(await playersThat('state = self.load(turn)')).toEqual({ verdict: 'parallel', rules: [] });
  });

  test('learns after each episode from that, which is more than a step and less than a training', async () => {
    expect(await playersThat('state, reward, done, _ = self.env.step(action)\n            self.policy.fit(self.states, self.actions)')).toEqual({ verdict: 'mixed', rules: ['serialised-threads'] });
  });
});
