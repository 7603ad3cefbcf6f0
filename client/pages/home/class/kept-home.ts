import type { KeptHome } from './class-home.ts';

/** In the first load: says at once whether this device has something of a class to show. */
export const keptHome: KeptHome = {
  read: () => {
    try {
      return localStorage.getItem('groundwork.home');
    } catch {
      return null; // storage is forbidden here
    }
  },
  write: (text) => {
    try {
      if (text === null) localStorage.removeItem('groundwork.home');
      else localStorage.setItem('groundwork.home', text);
    } catch {
      // full or forbidden: it is asked for with the next page
    }
  },
};
