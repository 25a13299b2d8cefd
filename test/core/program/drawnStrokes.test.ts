import { describe, it } from 'vitest';
import { expectVerdict, parallel, serialised } from './expectVerdict';

describe('what is drawn into a picture', () => {
  it('is over before another thread has taken the GIL, stroke by stroke', () => expectVerdict(`
import cv2
def task(path):
    picture = cv2.imread(path)
    for number in range(20000):
        x = 7 * number % 900
        cv2.rectangle(picture, (x, 20), (x + 40, 60), (0, 255, 0), 2)
        cv2.putText(picture, "box", (x, 18), cv2.FONT_HERSHEY_SIMPLEX, 0.4, (0, 0, 0), 1)
    return picture
`, serialised));

  it('is little beside the work on whole pictures', () => expectVerdict(`
import cv2
def task(path):
    picture = cv2.imread(path)
    edges = cv2.Canny(cv2.GaussianBlur(picture, (5, 5), 0), 50, 150)
    contours, _ = cv2.findContours(edges, cv2.RETR_TREE, cv2.CHAIN_APPROX_SIMPLE)
    cv2.rectangle(picture, (5, 5), (40, 60), (0, 255, 0), 2)
    return len(contours)
`, parallel));
});
