import { describe, test } from 'vitest';
import { expectSites } from '../../support/expectSites';

/** A network of the program, whose work waits where it is known whose it is. */
const networks = `
import time
import torch
from transformers import PreTrainedModel
import pytorch_lightning as pl

class Reader(PreTrainedModel):
    def read(self, page):
        time.sleep(3)

class Scorer(pl.LightningModule):
    def read(self, page):
        time.sleep(3)

class Named(PreTrainedModel):
    @classmethod
    def from_pretrained(cls, name, **options):
        model = super(Named, cls).from_pretrained(name, **options)
        model.config.name = name
        return model

    def read(self, page):
        time.sleep(30)
`;

const main = (made: string, after = '') => `
import threading
from networks import Named, Reader, Scorer

model = ${made}
${after}
def task():
    model.read(3)

threading.Thread(target=task).start()  #> threading.Thread: task, io, single, unknown, high
`;

describe('what a library makes for a class of the program is of that class:', () => {
  test.each<readonly [string, string]>([
    ['a network that is read from a file', main('Reader.from_pretrained("base")')],
    ['one of a library of which little is known', main('Scorer.load_from_checkpoint("last.ckpt")')],
    ['one that is made through super()', main('Named.from_pretrained("base")')],
    ['one that is moved to a device', main('Reader("base")', 'model = model.to("cuda")')],
    ['one that is read, and moved', main('Reader.from_pretrained("base").eval()')],
  ])('%s', (_, source) => expectSites({ 'networks.py': networks, 'main.py': source }));
});
