import { argumentEssay, defineTemplate } from './template.ts';

/**
 * A finished argument with two gaps left on purpose: a claim without evidence (#trust) and a counterargument without
 * an answer (#cost). Its facts are checkable: each stands in the source it cites.
 */
export const sampleBorderSecurity = defineTemplate({
  id: 'sample-border-security',
  title: 'Sample: border security',
  description: 'A finished map with two gaps to find',
  sample: true,
  essayTitle: 'Border security and human rights',
  prompt:
    'How far may a state go to secure its borders? Take a position, and answer what a fair reader would say against it.',
  rubric: argumentEssay,
  sketch: `
source #convention: United Nations | 1951 | Convention relating to the Status of Refugees | https://www.unhcr.org/1951-refugee-convention
source #hirsi: European Court of Human Rights | 2012 | Hirsi Jamaa and Others v. Italy, application no. 27765/09 | https://hudoc.echr.coe.int/eng?i=001-109231
source #compact: United Nations General Assembly | 2018 | Global Compact for Safe, Orderly and Regular Migration, resolution 73/195 | https://docs.un.org/en/A/RES/73/195
source #r2396: United Nations Security Council | 2017 | Resolution 2396 (2017) | https://docs.un.org/en/S/RES/2396(2017)
source #ligue: Court of Justice of the European Union | 2022 | Ligue des droits humains, case C-817/19 | https://curia.europa.eu/juris/liste.jsf?num=C-817/19
source #frontex-law (legislation): European Union | 2019 | Regulation (EU) 2019/1896 on the European Border and Coast Guard | https://eur-lex.europa.eu/eli/reg/2019/1896/oj
source #missing (webpage): International Organization for Migration | 2025 | Missing Migrants Project | https://missingmigrants.iom.int
source #rescue (article-journal): Rodríguez Sánchez, Alejandra; Wucherpfennig, Julian; Rischke, Ramona; Iacus, Stefano | 2023 | Search-and-rescue in the Central Mediterranean Route does not induce migration, Scientific Reports 13 | https://doi.org/10.1038/s41598-023-38119-4
source #crossings (webpage): Frontex | 2024 | Significant rise in irregular border crossings in 2023, highest since 2016 | https://www.frontex.europa.eu/media-centre/news/news-release/
source #nd: European Court of Human Rights | 2020 | N.D. and N.T. v. Spain, applications nos. 8675/15 and 8697/15 | https://hudoc.echr.coe.int/eng?i=001-201353

thesis #thesis: States should build border control on human rights law, because controls that break it are struck down, cost lives and lose the help that security depends on.
  + claim #asylum: States have promised to hear people who flee, so a control that sends them back unheard is unlawful.
    + evidence(document) #no-return [convention, art. 33(1)]: The 1951 Refugee Convention forbids sending a refugee back to where life or freedom would be threatened.
    & evidence(document) #hirsi-case [hirsi]: In 2012 the European Court of Human Rights found that Italy broke the European Convention on Human Rights when it took people stopped at sea back to Libya without looking at each case.
    & evidence(document) #compact-vote [compact, objective 11]: In 2018 the Global Compact for Migration, adopted with 152 votes, asked for borders that are secure and respect the human rights of all migrants.
      +^ warrant #promise: A promise in a treaty binds a state wherever it uses its power, at the fence and on the high seas too.
  + claim #screening: Checks that respect rights can find dangerous travellers without treating everybody as a suspect.
    + evidence(document) #advance-data [r2396, paras. 11-12]: In 2017 the Security Council obliged states to use advance passenger data against terrorists, with full respect for human rights.
    & evidence(document) #limits [ligue]: In 2022 the Court of Justice of the EU let passenger records stand only within limits: without a link to serious crime they may not be kept longer than six months.
      +^ warrant #one-task: A tool that is written with its limits does both jobs at once, because officers then look for signs of danger and not for whole groups.
      -^ counterargument #paper: Limits on paper say little about what officers at a border really do with the data.
        - rebuttal(refute) #watchers: Paper alone does little, which is why newer border laws create people whose job is to watch.
          + evidence(document) #monitors [frontex-law, art. 110]: Since 2019 EU law obliges Frontex to employ at least 40 fundamental rights monitors, who visit operations and report on them.
  + claim #deaths: Where people cannot ask for protection safely, more of them die on the way.
    + evidence(statistic) #count [missing]: The Missing Migrants Project counted at least 8,938 deaths on migration routes in 2024, the most since it began to count in 2014.
      +^ warrant #boats: Hardly anybody boards an unsafe boat while a safe way to ask is open to them.
    - counterargument #pull: Rescue at sea invites more people to set out, so it ends in more deaths.
      - rebuttal(refute) #no-pull: The pull of rescue is assumed far more often than it is shown.
        + evidence(study) #route-study [rescue]: A study of the central Mediterranean from 2011 to 2020 found no sign that search and rescue led more people to cross.
  + claim #trust: Other states and airlines share what they know only with border services that they trust to handle it lawfully.
  - counterargument #control: A state that must hear everybody at its border loses control of who comes in.
    + evidence(statistic) #pressure [crossings]: Frontex counted about 380,000 irregular crossings into the EU in 2023, the most since 2016.
    & evidence(document) #fence [nd]: In 2020 the European Court of Human Rights accepted that Spain returned at once two men who had climbed a fence in a crowd instead of using a lawful way in.
    ~ rebuttal(concede-and-outweigh) #real-door: A state may turn back people who pass by a lawful way in, but then that way must really be open to them.
  - counterargument #cost: Hearing every request for protection costs more time and money than many states have.
  = claim #close: A border is secure when it is guarded and the law still holds on both sides of it.
`,
});
