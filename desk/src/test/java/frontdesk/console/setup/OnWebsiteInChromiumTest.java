package frontdesk.console.setup;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import frontdesk.access.Role;
import frontdesk.business.Businesses;
import frontdesk.business.DemoBusinesses;
import frontdesk.console.OpenInChromium;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.kernel.BusinessId;

import static org.assertj.core.api.Assertions.assertThat;

/** The lines that an owner copies into their website. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class OnWebsiteInChromiumTest extends OpenInChromium {
    private static final BusinessId ODD = BusinessId.of("88888888-0000-4000-8000-000000000071");

    @Inject
    Businesses businesses;

    @Test
    void theLinesAreCopiedAsTheyStandAndNoNameIsMarkup() {
        businesses.save(DemoBusinesses.trattoria()
                .with(b -> b.id(ODD).slug("odd-name").number(null).name("</textarea><b>\"O'Neill\" & Sons")));
        chromium.carry(person(Role.OWNER).cookie());
        chromium.go("/console/odd-name/set-up/on-your-website");
        String script = String.valueOf(chromium.run("return document.getElementById('script').value"));
        assertThat(script)
                .startsWith("<script src=\"%sassets/embed.js\" data-business=\"odd-name\"".formatted(home))
                .contains("data-title=\"Book a table: &lt;/textarea&gt;&lt;b&gt;&quot;O&#39;Neill&quot; &amp; Sons\"")
                .endsWith(" async></script>");
        assertThat(chromium.run("return document.getElementById('frame').value").toString())
                .startsWith("<iframe src=\"%sbook/odd-name?embed\" title=\"Book a table: ".formatted(home))
                .contains("loading=\"lazy\"", "height: 56rem");
        assertThat(chromium.run("return document.getElementById('link').value"))
                .isEqualTo("<a href=\"%sbook/odd-name\">Book a table</a>".formatted(home));
        judge("on-your-website");
        chromium.click("[data-copy=script]");
        chromium.seeText("[data-copy=script]", "Copied");
        assertThat(chromium.run("return getSelection().toString()")).isEqualTo(script);
        assertThat(chromium.run("return new DOMParser().parseFromString(document.getElementById('script').value,"
                        + " 'text/html').querySelector('script').dataset.title"))
                .isEqualTo("Book a table: </textarea><b>\"O'Neill\" & Sons");
    }

    @Test
    void whoDoesNotManageItFindsNoLines() {
        String page = LUCIA + "/set-up/on-your-website";
        assertThat(hostess().get(page).statusCode()).isEqualTo(200);
        assertThat(hostess().get(LUCIA + "/set-up").body()).contains(page);
        var reviewer = browser().carrying(person(Role.REVIEWER).cookie());
        assertThat(reviewer.get(page).statusCode()).isEqualTo(403);
        assertThat(reviewer.get(LUCIA + "/set-up").body()).doesNotContain(page);
        assertThat(browser().get(page).statusCode()).isEqualTo(303);
    }
}
