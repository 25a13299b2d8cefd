import { describe, test } from 'vitest';
import { expectSites } from '../../support/expectSites';

const networks = `
import time
import torch
from torch import nn
from tensorflow import keras

class Inner(torch.nn.Module):
    def forward(self, x):
        time.sleep(3)
        return x

class Outer(nn.Module):
    def __init__(self):
        super().__init__()
        self.inner = Inner()

    def forward(self, x):
        return self.inner(x)

class Dense(keras.Model):
    def call(self, x):
        time.sleep(3)
        return x
`;

const main = (called: string) => `
import threading
from networks import Dense, Inner, Outer

def task():
    ${called}

threading.Thread(target=task).start()  #> threading.Thread: task, io, single, unknown, high
`;

describe('calling a network runs what its class says:', () => {
  test.each<readonly [string, string]>([
    ['forward, of PyTorch', 'Inner()(3)'],
    ['forward of a layer in it', 'Outer()(3)'],
    ['call, of Keras', 'Dense()(3)'],
    ['and gives what that returns', 'Inner()(Outer())(3)'],
  ])('%s', (_, called) => expectSites({ 'networks.py': networks, 'main.py': main(called) }));
});
