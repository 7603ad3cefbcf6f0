import { describe, expect, it } from 'vitest';
import { emptyGraph } from '#shared/graph/graph.ts';
import { evaluate } from '#shared/rubric/evaluate.ts';
import { textOfExample } from '#shared/rubric/example-text.ts';
import { argumentEssay } from '#shared/rubric/presets/argument-essay.ts';

/** Essays without a mistake, each in another style: a false alarm costs more than a miss. */
const essays: Record<string, string> = {
  'Chicago notes': `
Free buses fill.[^1] They fill most at dawn.[^2] Towns gain by it.[^3] Some doubt that.[^4] Still others wait.[^5] The law allows it.[^6] So do the people.[^7]
[^1]: Ada Lind and Bo Ek, “Who Rides When Riding Is Free?,” *Transport Letters* 12, no. 4 (2018): 305, https://doi.org/10.1234/tl.301.
[^2]: Ibid., 306–7.
[^3]: Una Berg, *The Last Fare: A History of the Ticket*, 2nd ed. (Oslo: Fjord Press, 2019), 44–45; and see Lind and Ek, “Who Rides,” 310.
[^4]: See, for example, Cy Dahl, “Against Free Buses,” in *Cities in Motion*, ed. Una Berg (Bergen: Holm, 2010), 12.
[^5]: Berg, *Last Fare*, chap. 3. The figures are for 2019, before the harbour line was closed.
[^6]: Ministry of Transport, “Counting Passengers,” accessed May 3, 2021, https://transport.example/count.
[^7]: Dahl, “Against Free Buses,” 20.
# Bibliography
Berg, Una. *The Last Fare: A History of the Ticket*. 2nd ed. Oslo: Fjord Press, 2019.
Dahl, Cy. “Against Free Buses.” In *Cities in Motion*, edited by Una Berg, 3–29. Bergen: Holm, 2010.
Lind, Ada, and Bo Ek. “Who Rides When Riding Is Free?” *Transport Letters* 12, no. 4 (2018): 301–19. https://doi.org/10.1234/tl.301.
Ministry of Transport. “Counting Passengers.” Accessed May 3, 2021. https://transport.example/count.`,
  APA: `
Free buses fill (Lind & Ek, 2018, p. 305). Berg (2019) disagrees: in 2019 (a dry year) fewer rode. As Dahl et al. (2010a) show, towns gain (see also Dahl et al., 2010b; World Health Organization [WHO], 2016). After the Transport Act (2004) nobody paid (“Fares Fall,” 2020).
# References
Berg, U. (2019). *The last fare: A history of the ticket* (2nd ed.). Fjord Press.
Dahl, C., Ek, B., & Lind, A. (2010a). Against free buses. In U. Berg (Ed.), *Cities in motion* (pp. 3–29). Holm.
Dahl, C., Lind, A., & Ek, B. (2010b). For free trams. *Transport Letters*, *4*(1), 1–12.
Fares fall. (2020, May 3). *Northern Times*. https://northern.example/fares
Lind, A., & Ek, B. (2018). Who rides when riding is free? *Transport Letters*, *12*(4), 301–319. https://doi.org/10.1234/tl.301
World Health Organization. (2016). *Moving cities*. WHO Press.`,
  MLA: `
Free buses fill (Lind and Ek 305). Berg counts them again (44–45). Towns gain by it (Dahl 12), as the Ministry of Transport says. In the end (Section 4) all is well (Berg, *Last Fare* 51; Lind and Ek 310). The paper agrees (“Fares Fall”).
# Works Cited
Berg, Una. *The Last Fare: A History of the Ticket*. 2nd ed., Fjord Press, 2019.
Dahl, Cy. “Against Free Buses.” *Cities in Motion*, edited by Una Berg, Holm, 2010, pp. 3–29.
“Fares Fall.” *Northern Times*, 3 May 2020, northern.example/fares. Accessed 4 May 2020.
Lind, Ada, and Bo Ek. “Who Rides When Riding Is Free?” *Transport Letters*, vol. 12, no. 4, 2018, pp. 301–19.`,
  IEEE: `
Free buses fill [1], [2]. Towns gain by it [3, p. 12], whatever some say [1]–[3].
# References
[1] A. Lind and B. Ek, “Who rides when riding is free?” *Transp. Lett.*, vol. 12, no. 4, pp. 301–319, Apr. 2018, doi: 10.1234/tl.301.
[2] U. Berg, *The Last Fare: A History of the Ticket*, 2nd ed. Oslo, Norway: Fjord Press, 2019.
[3] C. Dahl, “Against free buses,” in *Cities in Motion*, U. Berg, Ed. Bergen, Norway: Holm, 2010, pp. 3–29.`,
  'Chicago author-date': `
Free buses fill (Lind and Ek 2018, 305; Berg 2019, 44). Towns gain by it (Dahl 2010, 12–13; García Márquez 1967). UNHCR and UNHRC are two. “Who rides when riding is free” is the question (Lind and Ek 2018).
# Reference List
Berg, Una. 2019. *The Last Fare: A History of the Ticket*. 2nd ed. Oslo: Fjord Press.
Dahl, Cy. 2010. “Against Free Buses.” In *Cities in Motion*, edited by Una Berg, 3–29. Bergen: Holm.
García Márquez, Gabriel. (1967) 2003. *Cien años de soledad*. Buenos Aires: Sur.
Lind, Ada, and Bo Ek. 2018. “Who Rides When Riding Is Free?” *Transport Letters* 12 (4): 301–19.`,
  'remarks only': `
Free buses fill.[^1] I asked my uncle, who drives one.[^2]
[^1]: I counted them myself on five mornings in May 2021; the notebook is at the school library.
[^2]: He asked me to leave out his name. Compare what he says with the timetable.`,
};

describe('an essay without a mistake has no finding about its citations', () => {
  it.each(Object.entries(essays))('%s', (_, markdown) => {
    for (const written of [markdown.trim(), markdown.trim().replaceAll('*', '')]) {
      const text = textOfExample(written);
      const { findings, rules } = evaluate({ graph: emptyGraph, rubric: argumentEssay, prompt: '', text });
      expect(findings.filter(({ spans }) => spans).map(({ ruleId, title }) => [ruleId, title])).toEqual([]);
      // Being quiet counts only where something was read.
      const read = rules
        .filter(({ ruleId }) => ruleId.endsWith('-are-listed'))
        .map(({ applicable }) => applicable);
      expect(read[0]).toBeGreaterThanOrEqual(markdown.includes('# ') ? 3 : 0);
    }
  });
});
