import { Link } from 'wouter';
import type { Course } from '#shared/courses/course.ts';
import look from '../ui/RowTable.module.css';
import { roleWords } from './role-words.ts';

type CourseListProps = { readonly courses: readonly Course[]; readonly labelledBy: string };

/** Courses as rows, each leading to its page. */
export function CourseList({ courses, labelledBy }: CourseListProps) {
  return (
    <table className={look.table} aria-labelledby={labelledBy}>
      <thead>
        <tr>
          <th scope="col">Course</th>
          <th scope="col" className={look.detail}>
            You are
          </th>
          <th scope="col" className={look.detail}>
            Students
          </th>
          <th scope="col" className={look.detail}>
            Assignments
          </th>
        </tr>
      </thead>
      <tbody>
        {courses.map((course) => (
          <tr key={course.id} className={look.row}>
            <th scope="row">
              <Link href={`/courses/${course.id}`} className={look.link}>
                {course.title}
              </Link>
              {course.term && <span className={look.note}>{course.term}</span>}
              <span className={look.summary}>
                {roleWords[course.role]} · {countWords(course.students, 'student')} ·{' '}
                {countWords(course.assignments, 'assignment')}
              </span>
            </th>
            <td className={look.detail}>{roleWords[course.role]}</td>
            <td className={look.detail}>{course.students}</td>
            <td className={look.detail}>{course.assignments}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** “1 student”, “60 students”. */
export function countWords(count: number, word: string): string {
  return `${count} ${count === 1 ? word : `${word}s`}`;
}
