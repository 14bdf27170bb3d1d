package frontdesk.console.setup;

import java.io.IOException;
import java.util.Base64;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import frontdesk.access.Role;
import frontdesk.console.OpenInChromium;
import frontdesk.documents.DocumentsTest;
import frontdesk.house.HouseOnTestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** A file is chosen where its text could be pasted, in a real browser. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class FilesInChromiumTest extends OpenInChromium {
    private void chosen(String bytes) {
        chromium.run("""
                const files = new DataTransfer();
                files.items.add(new File([new Uint8Array(%s)], 'ours.txt'));
                const input = document.querySelector('.file input');
                input.files = files.files;
                input.dispatchEvent(new Event('change'));
                """.formatted(bytes));
    }

    private String text() {
        return String.valueOf(chromium.run("return document.querySelector('textarea[data-file]').value"));
    }

    @Test
    void itsTextIsSeenBeforeItIsSentHoweverItIsWritten() {
        chromium.go("/");
        chromium.carry(person(Role.OWNER).cookie());
        chromium.go(LUCIA + "/set-up/website");
        chromium.see("#given");
        chosen("[...new TextEncoder().encode('Geöffnet: Mo 9–17')]");
        chromium.seeText(".file + [role]", "ours.txt is read.");
        assertThat(text()).isEqualTo("Geöffnet: Mo 9–17");
        chosen("[71, 101, 0xf6, 102, 102, 110, 101, 116]");
        chromium.until(() -> text().equals("Geöffnet"));
        chosen("[0xff, 0xfe, 0x4d, 0, 0x6f, 0]");
        chromium.until(() -> text().equals("Mo"));
        chosen("[0x25, 0x50, 0x44, 0x46, 0, 1, 2, 3]");
        chromium.seeText(".file + [role]", "That is no kind of file");
        assertThat(text()).as("what was there stays").isEqualTo("Mo");
        judge("file");
    }

    @Test
    void ofAPdfTheServerReadsTheTextAndItIsAnsweredFromOnceItIsSaved() throws IOException {
        chromium.go("/");
        chromium.carry(person(Role.OWNER).cookie());
        chromium.go(LUCIA + "/set-up/files");
        chromium.see("#text-new");
        byte[] menu = DocumentsTest.pdf(
                null, "Desserts", "Panna cotta with berries 7.50", "The tiramisu has raw eggs in it.");
        chosen("Uint8Array.from(atob('%s'), sign => sign.charCodeAt(0))"
                .formatted(Base64.getEncoder().encodeToString(menu)));
        chromium.seeText(".file + [role]", "ours.txt is read.");
        assertThat(text()).contains("Panna cotta with berries 7.50").contains("The tiramisu has raw eggs in it.");
        assertThat(String.valueOf(chromium.run("return document.getElementById('name-new').value")))
                .as("what it is called")
                .isEqualTo("ours");
        judge("files");
        chromium.click("#files .primary");
        chromium.seeText("main", "Set-up");
        chromium.go(LUCIA + "/set-up/knowledge");
        chromium.type("#question", "are there raw eggs in the tiramisu?");
        chromium.click("button[formaction]");
        chromium.seeText("#heard", "The tiramisu has raw eggs in it.");
        chromium.seeText("#heard", "It took this from your file “ours”.");
    }
}
