import { draftFigures } from '#shared/draft/figures.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './HowGoodPage.module.css';
import { HomeHeader } from './home/HomeHeader.tsx';
import { CueList } from './how-good/CueList.tsx';
import { FigureTable } from './how-good/FigureTable.tsx';
import { LinkCauseTable } from './how-good/LinkCauseTable.tsx';
import { RoleTable } from './how-good/RoleTable.tsx';
import page from './Page.module.css';

/** What a draft map can be trusted with, measured, weak spots first. */
export function HowGoodPage() {
  return (
    <>
      <title>How good is this? · Groundwork</title>
      <HomeHeader />
      <main id="main" tabIndex={-1} className={classNames(page.page, page['page--words'])}>
        <h1 className={page.title}>How good is this?</h1>
        <p>
          A draft map is a set of proposals. Groundwork reads your essay for words and places that writers use
          when they argue, and shows you which of them it found. It does not understand your essay, it does
          not learn from it, and nothing leaves this server. Nothing is on your map until you accept it.
        </p>
        <section className={page.section}>
          <h2 className={page.heading}>What it is weak at</h2>
          <ul className={styles.list}>
            <li>
              <strong>Counterarguments and rebuttals are often missed.</strong> Every known method misses many
              of them. It finds those that say so (“critics argue”, “some people say”, “admittedly”) and
              seldom those that do not. If your essay answers an objection and the draft does not show it, add
              it yourself.
            </li>
            <li>
              <strong>Claims and evidence are mixed up</strong> where a sentence has no number, source, name
              or story in it. A general sentence in the middle of a paragraph can be either, and it leans
              towards claim.
            </li>
            <li>
              <strong>Warrants are proposed rarely</strong>, and only in set phrases.
            </li>
            <li>
              <strong>Links are guesses by place.</strong> Evidence is tied to a claim near it, nearly always
              in its own paragraph, and to one only. Where one reader’s map ties it to another section, or to
              two statements, the draft is wrong: on the real essay below a third of all its links had to be
              moved.
            </li>
            <li>
              <strong>English only.</strong> For other languages it proposes nothing and says so.
            </li>
          </ul>
          <p>
            “Unsure” on a proposal means that another kind came close: more often than not the kind is wrong
            then. When the draft shows no rebuttal, take that as a question, not as a finding.
          </p>
        </section>
        <section className={page.section}>
          <h2 className={page.heading}>What was measured</h2>
          <p>
            1.00 would be perfect. F1 weighs what is missed against what is wrongly proposed; “macro” gives
            both sides the same weight, however rare one is. Evidence that leads to other evidence counts for
            what that leads to. Figures on texts that nobody looked at while building this are the ones to
            trust. Measured on <time dateTime={draftFigures.measured}>{draftFigures.measured}</time>.
          </p>
          <FigureTable figures={draftFigures.figures} />
        </section>
        <section className={page.section}>
          <h2 className={page.heading}>Where evidence is led elsewhere</h2>
          <p>
            One reader drew {draftFigures.evidenceLinks.ofReader} links from the evidence of the real essay,
            from some pieces two. A draft proposes one for each. Once the kinds are right, this is where the
            reader leads those that the draft has otherwise.
          </p>
          <LinkCauseTable causes={draftFigures.evidenceLinks.causes} />
        </section>
        <section className={page.section}>
          <h2 className={page.heading}>Kind by kind</h2>
          <p>
            On ten essays of our own writing, whose sentences were given their kinds before the draft was ever
            run on them. <em>Right</em>: of those proposed, so many are. <em>Found</em>: of those there are,
            so many are proposed.
          </p>
          <RoleTable roles={draftFigures.roles} />
        </section>
        <section className={page.section}>
          <h2 className={page.heading}>What it looks for</h2>
          <p>Each sign adds points for or against a kind; the best sum over the whole text wins.</p>
          <CueList />
        </section>
      </main>
    </>
  );
}
