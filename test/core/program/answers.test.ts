import { describe, test } from 'vitest';
import { expectSites } from '../../support/expectSites';

/** Threads that ask others: one of those sends the questions, one gives back what is answered. */
const asking = (ask: string, comment: string) => `
import json
from queue import Queue
from threading import Thread

class Peer:
    def __init__(self):
        self.outbox = []
        self.waiting = {}
        self.inbox = Queue()

    def send(self, message):
        self.outbox.append(json.dumps(message))

    def ask(self, number):
${ask}

def main():
    peer = Peer()
    for number in range(8):
        Thread(target=peer.ask, args=(number,)).start()  #> threading.Thread: Peer.ask, ${comment}
`;

describe('a task that asks and waits for the answer', () => {
  test('waits at a queue that it has made for it', () => expectSites(asking(`        answer = Queue(maxsize=1)
        self.waiting[number] = answer
        self.send({"number": number})
        return answer.get(timeout=10)`, 'io, many, throughput, high')));

  test('is judged by its work where it takes from one for all', () => expectSites(asking(`        self.send({"number": number})
        return self.inbox.get(timeout=10)`, 'serialised, many, throughput, high')));

  test('is judged by its work where it takes from its own again and again', () => expectSites(asking(`        answers = Queue()
        self.waiting[number] = answers
        while True:
            self.send(answers.get())`, 'serialised, many, throughput, high')));

  test('waits for each of the answers that it counts', () => expectSites(asking(`        answers = Queue()
        for question in range(number):
            self.send({"number": question, "to": answers})
        for _ in range(number):
            answers.get(timeout=10)`, 'io, many, throughput, high')));
});
