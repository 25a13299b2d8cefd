import { useLayoutEffect, useState } from 'preact/hooks';

/** What a drawing is laid out for before its element has been measured. */
const assumedPixels = 600;

/** An element's width, and the `ref` that says which element. */
export interface MeasuredWidth {
  readonly ref: (element: HTMLDivElement | null) => void;
  readonly widthPixels: number;
}

/** The width of an element, followed while the panel is resized. */
export function useWidth(): MeasuredWidth {
  // State rather than a ref object: the measured row may be replaced by another one.
  const [element, setElement] = useState<HTMLDivElement | null>(null);
  const [widthPixels, setWidthPixels] = useState(assumedPixels);
  useLayoutEffect(() => {
    if (element === null) return;
    const measure = () => {
      const width = Math.floor(element.getBoundingClientRect().width);
      if (width > 0) setWidthPixels(width);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => { observer.disconnect(); };
  }, [element]);
  return { ref: setElement, widthPixels };
}
