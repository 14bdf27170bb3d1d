package frontdesk.translation;

import java.util.Map;

import org.junit.jupiter.api.Test;

import frontdesk.kernel.Language;

import static org.assertj.core.api.Assertions.assertThat;

class PageTranslatorTest {
    private static final Map<String, String> WORDS = Map.of(
            "Calls", "Llamadas",
            "Save", "Guardar",
            "What's new & old", "Lo «nuevo» & lo viejo",
            "Delete {0}", "Borrar \"{0}\"",
            "Nothing yet.", "Nada todavía.",
            "<b>", "<i>");

    private final PageTranslator spanish = new PageTranslator(new Catalogue(WORDS, _ -> {}), new Language("es"));

    @Test
    void whatCanBeReadAndWhatIsReadAloudIsTranslated() {
        assertThat(
                        spanish.page(
                                "<!doctype html><html lang=\"en\"><body><h1 class=\"a\">\n  Calls\n</h1>"
                                        + "<button type=\"submit\" aria-label=\"Delete Rosa\">Save</button><img alt='x' src=\"Save\"></body></html>"))
                .isEqualTo(
                        "<!doctype html><html lang=\"es\"><body><h1 class=\"a\">\n  Llamadas\n</h1>"
                                + "<button type=\"submit\" aria-label=\"Borrar &quot;Rosa&quot;\">Guardar</button><img alt='x' src=\"Save\"></body></html>");
    }

    @Test
    void aPieceOfAPageStaysAPiece() {
        assertThat(spanish.page("<tr><td>Calls<td>Save</tr>")).isEqualTo("<tr><td>Llamadas<td>Guardar</tr>");
    }

    @Test
    void whatPeopleWroteStays() {
        for (String stays : new String[] {
            "<p translate=\"no\">Calls <b>Save</b> Calls</p>",
            "<span lang=\"de\" class=\"x\">Save</span>",
            "<textarea name=\"a\">Save</textarea>",
            "<pre>Save</pre>",
            "<code>Save</code>",
            "<input value=\"Save\">",
            "<script src=\"/a.js\">Save</script>",
            "<!-- Save <b>Save</b> -->"
        }) {
            assertThat(spanish.page(stays + "<i>Save</i>")).isEqualTo(stays + "<i>Guardar</i>");
        }
    }

    @Test
    void amongWhatPeopleWroteSomethingOfOursIsTranslated() {
        assertThat(
                        spanish.page(
                                "<ol translate=\"no\"><li>Save</li><li translate=\"yes\">Save <b>Calls</b></li><li>Save</li></ol>Save"))
                .isEqualTo(
                        "<ol translate=\"no\"><li>Save</li><li translate=\"yes\">Guardar <b>Llamadas</b></li><li>Save</li></ol>Guardar");
    }

    @Test
    void whatIsReadAloudOfAFieldIsTranslatedAllTheSame() {
        assertThat(spanish.page("<textarea placeholder=\"Calls\">Calls</textarea>"))
                .isEqualTo("<textarea placeholder=\"Llamadas\">Calls</textarea>");
    }

    @Test
    void noTextBecomesATag() {
        assertThat(spanish.page("<p>What&#39;s new &amp; old</p><p>&lt;b&gt;</p><p>Delete &lt;script&gt;</p>"))
                .isEqualTo("<p>Lo «nuevo» &amp; lo viejo</p><p>&lt;i&gt;</p><p>Borrar \"&lt;script&gt;\"</p>");
        assertThat(spanish.page("<p title=\"Delete &quot; onclick=&quot;x\">&amp;lt;b&amp;gt;</p>"))
                .isEqualTo("<p title=\"Borrar &quot;&quot; onclick=&quot;x&quot;\">&amp;lt;b&amp;gt;</p>");
    }

    @Test
    void whatIsLeftOpenEndsWithWhatIsAroundIt() {
        assertThat(spanish.page("<ul><li translate=\"no\">Save<b>Save</ul><p>Save</p></div>Save"))
                .isEqualTo("<ul><li translate=\"no\">Save<b>Save</ul><p>Guardar</p></div>Guardar");
    }
}
