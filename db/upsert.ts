import { getTableColumns, sql } from 'drizzle-orm';
import type { SQLiteTable, SQLiteUpdateSetSource } from 'drizzle-orm/sqlite-core';
import type { Db } from './open.ts';

/** A prepared statement that writes one whole row, new or not, by the columns that make its primary key. */
export function prepareUpsert<Table extends SQLiteTable>(
  db: Db,
  table: Table,
  keys: readonly (keyof Table['$inferInsert'] & string)[],
): (row: Required<Table['$inferInsert']>) => void {
  const columns = Object.entries(getTableColumns(table));
  const values = Object.fromEntries(columns.map(([name]) => [name, sql.placeholder(name)]));
  const set = Object.fromEntries(
    columns
      .filter(([name]) => !keys.some((key) => key === name))
      .map(([name, column]) => [name, sql.raw(`excluded."${column.name}"`)]),
  );
  const target = columns.filter(([name]) => keys.some((key) => key === name)).map(([, column]) => column);
  const statement = db
    .insert(table)
    // A placeholder for each of the table's own columns: complete, which the mapped type cannot see.
    .values(values as Table['$inferInsert'])
    .onConflictDoUpdate({ target, set: set as SQLiteUpdateSetSource<Table> }) // the same columns again
    .prepare();
  return (row) => {
    statement.run(row);
  };
}
