import { describe, test } from 'vitest';
import { expectSites, type AnnotatedSources } from '../../support/expectSites';

const engine = `
class Engine:
    def stop(self):
        total = 0
        for i in range(1_000_000):
            total += i * i
        return total
`;

describe('what a fixture of pytest gives a test is known', () => {
  test.each<[string, AnnotatedSources]>([
    ['of the same file', { 'tests/test_engine.py': `
import threading
import pytest
${engine}
@pytest.fixture
def engine():
    return Engine()

def test_stop(engine):
    threading.Thread(target=engine.stop).start()  #> threading.Thread: Engine.stop, serialised, single, unknown, high => information serialised-background-thread
` }],
    ['of the nearest conftest, by way of another', {
      'tests/unit/test_engine.py': `
import threading

def test_stop(running):
    threading.Thread(target=running.stop).start()  #> threading.Thread: Engine.stop (tests/conftest.py:4), serialised, single, unknown, high => information serialised-background-thread
`,
      'tests/conftest.py': `
import pytest
${engine.trimEnd()}

@pytest.fixture()
def engine():
    return Engine()

@pytest.fixture(scope="module")
def running(engine):
    yield engine
`,
    }],
    ['but not to other functions', { 'tests/test_engine.py': `
import threading
import pytest
${engine}
@pytest.fixture
def engine():
    return Engine().stop

def stop_later(engine):
    threading.Thread(target=engine).start()  #> threading.Thread: engine, unknown, single, unknown, low
` }],
  ])('%s', async (_title, sources) => { await expectSites(sources); });
});
