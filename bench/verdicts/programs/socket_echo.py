import socket
import threading
from concurrent.futures import ThreadPoolExecutor


def echo(server):
    connection, _ = server.accept()
    with connection:
        while data := connection.recv(4096):
            connection.sendall(data)


def task(messages):
    server = socket.create_server(("127.0.0.1", 0))
    thread = threading.Thread(target=echo, args=(server,))
    thread.start()
    with socket.create_connection(server.getsockname()) as client:
        for i in range(messages):
            client.sendall(b"ping %d" % i)
            client.recv(4096)
    thread.join()
    server.close()
    return messages


ITEMS = [4000, 4000, 4000]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=3) as pool:
        print(list(pool.map(task, ITEMS)))
