/** “Prihodko, Ana” as “Ana Prihodko”; other names as they are. */
export function givenNameFirst(name: string): string {
  const [last = '', first = '', ...more] = name.split(',').map((part) => part.trim());
  return first !== '' && last !== '' && more.length === 0 ? `${first} ${last}` : name.trim();
}
