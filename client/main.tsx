import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import './ui/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { startTheme } from './ui/theme.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id “root”.');
startTheme();
// Somebody has signed out in another window: what is open here is not to be seen by the next one at this device.
window.addEventListener('storage', ({ key, newValue }) => {
  if (key === 'groundwork.leaving' && newValue) window.location.assign('/');
});
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
