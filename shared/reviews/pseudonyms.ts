import { type Draw, shuffled } from '#shared/assignments/seeded.ts';

/** Animals that nobody minds being called, none like a common given name in English. */
const animals = [
  ...[
    'Alpaca',
    'Badger',
    'Beaver',
    'Bison',
    'Bittern',
    'Buzzard',
    'Caribou',
    'Chamois',
    'Condor',
    'Cormorant',
  ],
  ...['Crane', 'Curlew', 'Dolphin', 'Dormouse', 'Egret', 'Elk', 'Ermine', 'Falcon', 'Fieldfare', 'Flamingo'],
  ...[
    'Gannet',
    'Gazelle',
    'Gecko',
    'Goldfinch',
    'Goshawk',
    'Grebe',
    'Grouse',
    'Guillemot',
    'Hare',
    'Hedgehog',
  ],
  ...['Heron', 'Hoopoe', 'Ibex', 'Ibis', 'Jackdaw', 'Kestrel', 'Kingfisher', 'Kite', 'Lapwing', 'Lemur'],
  ...['Linnet', 'Llama', 'Lynx', 'Magpie', 'Mallard', 'Manatee', 'Marmot', 'Meerkat', 'Moorhen', 'Narwhal'],
  ...[
    'Nightjar',
    'Nuthatch',
    'Ocelot',
    'Okapi',
    'Osprey',
    'Otter',
    'Panda',
    'Partridge',
    'Pelican',
    'Penguin',
  ],
  ...[
    'Petrel',
    'Pheasant',
    'Pipit',
    'Plover',
    'Porpoise',
    'Puffin',
    'Quail',
    'Redstart',
    'Reindeer',
    'Sandpiper',
  ],
  ...[
    'Seal',
    'Shearwater',
    'Shrike',
    'Siskin',
    'Skylark',
    'Snipe',
    'Sparrow',
    'Spoonbill',
    'Starling',
    'Stoat',
  ],
  ...['Stork', 'Swallow', 'Swift', 'Tapir', 'Teal', 'Tern', 'Thrush', 'Toucan', 'Turnstone', 'Vole'],
  ...['Wagtail', 'Walrus', 'Warbler', 'Waxwing', 'Weasel', 'Whimbrel', 'Wigeon', 'Wombat', 'Woodlark', 'Yak'],
];

/**
 * A name for one side of a pair, none of `taken`, which are those that the other side meets already. Each pair gets its
 * own, so that two who compare notes cannot tell that they speak of the same person. None has the letters of a name in
 * `real`: a class may have a Falcon in it. Where all are taken they go on as “Heron 2”.
 */
export function pseudonym(taken: readonly string[], real: readonly string[], draw: Draw): string {
  return pseudonymsBeside(real)(taken, draw);
}

/** The same for many pairs of one class, whose names are looked at once. */
export function pseudonymsBeside(real: readonly string[]): (taken: readonly string[], draw: Draw) => string {
  const words = new Set(real.flatMap((name) => name.toLowerCase().split(/[^\p{L}]+/u)));
  return (taken, draw) => {
    const free = shuffled(animals, draw).filter((animal) => !words.has(animal.toLowerCase()));
    for (let turn = 1; ; turn += 1) {
      const names = turn === 1 ? free : free.map((animal) => `${animal} ${turn}`);
      const found = names.find((name) => !taken.includes(name));
      if (found !== undefined) return found;
      if (free.length === 0) return `Reviewer ${taken.length + 1}`;
    }
  };
}
