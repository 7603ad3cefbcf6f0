import { nanoid } from 'nanoid';
import { useEffect, useRef, useState } from 'react';
import type { CoursePeople } from '#shared/courses/course.ts';
import type { ReadRoster } from '#shared/courses/people-changes.ts';
import type { ColumnMeaning } from '#shared/courses/roster-columns.ts';
import { courseService, troubleOf } from './course-service.ts';

/** Milliseconds without a key after which a list is read. */
const pause = 300;

/** What is pasted, what the server understood of it, and the import of the lines that can be taken. */
export function useRosterReading(courseId: string) {
  const [text, setText] = useState('');
  const [columns, setColumns] = useState<readonly ColumnMeaning[] | null>(null);
  const [reading, setReading] = useState<ReadRoster | null>(null);
  const [trouble, setTrouble] = useState('');
  const [isAdding, setAdding] = useState(false);
  // Made once a line: a list that is sent twice adds everybody once.
  const ids = useRef(new Map<number, string>());

  useEffect(() => {
    if (text.trim() === '') return setReading(null);
    let isOld = false;
    const timer = setTimeout(() => {
      courseService.readRoster(courseId, text, columns ?? undefined).then(
        (answer) => {
          if (isOld) return;
          ids.current = new Map(answer.rows.map(({ line }) => [line, nanoid()]));
          setTrouble('');
          setReading(answer);
        },
        (error: unknown) => {
          if (isOld) return;
          setReading(null);
          setTrouble(troubleOf(error));
        },
      );
    }, pause);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [courseId, text, columns]);

  const fitting = reading?.rows.filter(({ problem }) => problem === null) ?? [];
  return {
    ...{ text, reading, fitting, trouble, isAdding },
    write(next: string) {
      setColumns(null);
      setText(next);
    },
    setMeaning(index: number, meaning: ColumnMeaning) {
      if (!reading) return;
      const others = reading.columns.map((column) => (column.meaning === meaning ? 'pass' : column.meaning));
      setColumns(others.map((known, at) => (at === index ? meaning : known)));
    },
    /** Null when it was refused: nobody was added then. */
    async add(): Promise<CoursePeople | null> {
      if (isAdding || fitting.length === 0) return null;
      setAdding(true);
      try {
        const rows = fitting.map(({ line, name, email, section, group }) => ({
          ...{ id: ids.current.get(line) ?? nanoid(), name, email, section, group },
        }));
        return await courseService.addRoster(courseId, rows);
      } catch (error) {
        setTrouble(troubleOf(error));
        setAdding(false);
        return null;
      }
    },
  };
}
