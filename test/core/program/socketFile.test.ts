import { expect, test } from 'vitest';
import { analyse } from '../../support/analyse';

test('a file that is made of a socket is read as the other side sends', async () => {
  const report = await analyse({ 'main.py': `
import random
import socket
import threading

def serve(connection):
    numbers = []
    lines = connection.makefile("rb")
    while line := lines.readline():
        while True:
            number = random.randint(0, int(line))
            if number not in numbers:
                numbers.append(number)
                break
        connection.send(str(number).encode())

with socket.create_server(("", 9000)) as listener:
    while True:
        connection, _ = listener.accept()
        threading.Thread(target=serve, args=(connection,)).start()
` });
  expect(report['main.py'].sites[0]?.verdict).toBe('io');
});
