import { useEffect, useState } from 'preact/hooks';

/** Whether the user asks for less motion, followed while the page is open. */
export function useReducedMotion(): boolean {
  const [isReduced, setIsReduced] = useState(() => query().matches);
  useEffect(() => {
    const media = query();
    const follow = () => { setIsReduced(media.matches); };
    media.addEventListener('change', follow);
    return () => { media.removeEventListener('change', follow); };
  }, []);
  return isReduced;
}

function query(): MediaQueryList {
  return window.matchMedia('(prefers-reduced-motion: reduce)');
}
