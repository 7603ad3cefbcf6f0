import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesOfIcons, oneByOne } from '#client/build/icons-one-by-one.ts';

const library = createRequire(import.meta.url).resolve('lucide-react');
const files = filesOfIcons(readFileSync(join(library, '../../esm/lucide-react.mjs'), 'utf8'));

describe('icons', () => {
  it.each([
    ["import { X } from 'lucide-react';", "import X from 'lucide-react/icons/x';"],
    [
      "import {\n  Link as LinkIcon,\n  type LucideIcon,\n  Search,\n} from 'lucide-react';",
      "import LinkIcon from 'lucide-react/icons/link'; import Search from 'lucide-react/icons/search';",
    ],
    ["import { Link } from 'wouter';", "import { Link } from 'wouter';"],
  ])('%s', (code, lean) => {
    expect(oneByOne(code, files)).toBe(lean);
  });

  it('are where the library says', async () => {
    const path = files.get('TriangleAlert') ?? '';
    expect(await import(/* @vite-ignore */ path)).toHaveProperty('default');
  });

  it('are refused when the library has them nowhere', () => {
    expect(() => oneByOne("import { Unheard } from 'lucide-react';", files)).toThrow('the icon Unheard');
  });
});
