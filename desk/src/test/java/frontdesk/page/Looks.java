package frontdesk.page;

import java.util.List;

/** Looks at an open page for what would keep somebody from using it: names, headings, landmarks, targets and contrast. */
public final class Looks {
    private static final String SCRIPT = """
            const troubles = [];
            const seen = e => e.getClientRects().length > 0 && getComputedStyle(e).visibility !== 'hidden';
            const name = e => (e.getAttribute('aria-label') || e.textContent || e.title || '').trim();

            for (const field of document.querySelectorAll('input:not([type=hidden]), select, textarea')) {
              if (seen(field) && field.labels.length === 0 && !field.getAttribute('aria-label')) troubles.push('no label: ' + field.outerHTML);
            }
            for (const e of document.querySelectorAll('a, button, summary')) {
              if (seen(e) && !name(e)) troubles.push('no name: ' + e.outerHTML);
            }
            let level = 0;
            for (const heading of document.querySelectorAll('h1, h2, h3, h4')) {
              if (!seen(heading)) continue;
              const mine = Number(heading.tagName[1]);
              if (mine > level + 1) troubles.push('heading skips a level: ' + heading.textContent);
              level = mine;
            }
            if (document.querySelectorAll('main').length !== 1) troubles.push('not one main');
            if (document.querySelectorAll('h1').length !== 1) troubles.push('not one h1');
            if (!document.documentElement.lang) troubles.push('no language');
            const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
            if (new Set(ids).size !== ids.length) troubles.push('an id is used twice');
            for (const e of document.querySelectorAll('[aria-labelledby]')) {
              if (!document.getElementById(e.getAttribute('aria-labelledby'))) troubles.push('labelled by nothing: ' + e.outerHTML.slice(0, 80));
            }

            for (const e of document.querySelectorAll('a, button, summary, input:not([type=hidden]):not([type=radio]), select, textarea')) {
              if (!seen(e) || e.classList.contains('skip')) continue;
              // In a calendar the height is the length of a visit: WCAG 2.5.8 asks for 24.
              const least = e.closest('.cal-body') ? 24 : 43.5;
              // A tick is as large as the words beside it, which tick it as well.
              const box = (e.type === 'checkbox' && e.closest('label') || e).getBoundingClientRect();
              const inText = e.tagName === 'A' && getComputedStyle(e).display === 'inline';
              if (!inText && (box.height < least || box.width < 24)) troubles.push('small target ' + Math.round(box.width) + 'x' + Math.round(box.height) + ': ' + name(e));
            }

            const parse = c => { const m = c.match(/[\\d.]+/g).map(Number); return c.startsWith('color(srgb') ? [m[0] * 255, m[1] * 255, m[2] * 255, m[3] ?? 1] : [m[0], m[1], m[2], m[3] ?? 1]; };
            const light = ([r, g, b]) => [r, g, b].map(v => v / 255).map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
              .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
            const ground = e => { for (; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor); if (c[3] > .99) return c; } return [255, 255, 255, 1]; };
            const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
              const e = walker.currentNode.parentElement;
              if (!walker.currentNode.textContent.trim() || !seen(e) || e.closest('.unseen, .skip, script, :disabled')) continue;
              if (e.previousElementSibling?.disabled) continue;
              const [a, b] = [light(parse(getComputedStyle(e).color)), light(ground(e))];
              const contrast = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
              if (contrast < 4.5) troubles.push('contrast ' + contrast.toFixed(2) + ': ' + walker.currentNode.textContent.trim().slice(0, 40));
            }
            return troubles;
            """;

    private Looks() {}

    public static List<?> troubles(Chromium chromium) {
        return (List<?>) chromium.run(SCRIPT);
    }
}
