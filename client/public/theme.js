// A chosen theme that differs from the system's must be there before the first paint, and modules come later; the
// content security policy takes no script in the page itself. What it reads is written by client/ui/theme.ts.
try {
  const theme = localStorage.getItem('groundwork-theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be switched off; then the system decides.
}
