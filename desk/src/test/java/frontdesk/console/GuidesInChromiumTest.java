package frontdesk.console;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import frontdesk.access.Role;
import frontdesk.house.HouseOnTestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** From a page to the guide that says how it works, and through the guides, in a real browser. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class GuidesInChromiumTest extends OpenInChromium {
    @Test
    void aPageLeadsToItsGuideAndWordsToOthers() {
        chromium.go("/");
        chromium.carry(person(Role.OWNER).cookie());
        chromium.go(LUCIA + "/calls");
        chromium.seeLink("How this works").click();
        chromium.see(".guide");
        assertThat(chromium.path()).isEqualTo("/guides/calls");
        judge("guide");
        chromium.go("/guides");
        judge("guides");
        chromium.type("#q", "second factor");
        chromium.submit(".guide-search button");
        chromium.see(".guide-found");
        judge("guides-found");
        chromium.go("/guides/roles");
        judge("guide-tables");
    }

    @Test
    void whoReadsTheConsoleInSpanishReadsTheGuidesSo() {
        chromium.carry(person(Role.OWNER).cookie());
        chromium.go(LUCIA + "/set-up");
        chromium.seeLink("Español").click();
        chromium.seeLink("Cómo funciona esto").click();
        chromium.see(".guide");
        chromium.seeText("h1", "El primer minuto");
        judge("guide-in-spanish");
        chromium.go("/guides/webhooks");
        judge("guide-not-in-spanish");
        chromium.seeLink("English").click();
        chromium.see("html[lang=en]");
        assertThat(chromium.path()).isEqualTo("/guides/webhooks");
    }

    @Test
    void everySectionHasItsGuide() {
        for (Shell.Section section : Shell.Section.values()) {
            String[] guide = section.guide().split("#");
            var page = browser().get("/guides/" + guide[0]);
            assertThat(page.statusCode()).as(section.name()).isEqualTo(200);
            assertThat(guide.length == 1 || page.body().contains("id=\"" + guide[1] + "\""))
                    .as(section.guide())
                    .isTrue();
        }
    }
}
