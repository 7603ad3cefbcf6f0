/**
 * Calls `look` whenever the page comes into sight again or the connection back, and every so many milliseconds while it
 * is in sight. Answers how to stop; the first look is the caller's.
 */
export function lookAgain(look: () => unknown, every?: number): () => void {
  const handleShow = () => {
    if (document.visibilityState === 'visible') look();
  };
  const timer = every === undefined ? undefined : setInterval(handleShow, every);
  document.addEventListener('visibilitychange', handleShow);
  window.addEventListener('online', handleShow);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', handleShow);
    window.removeEventListener('online', handleShow);
  };
}
