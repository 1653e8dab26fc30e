package org.ronghe.discipline.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

/** What a pack promises whoever opens it. */
class PackZipTest {
    private static byte[] packed() throws IOException {
        var out = new ByteArrayOutputStream();
        var zip = new PackZip(out);
        zip.add("证据/一.txt", to -> to.write("一".getBytes(StandardCharsets.UTF_8)));
        zip.finish();
        return out.toByteArray();
    }

    @Test
    void the_same_files_are_the_same_pack_in_every_time_zone() throws IOException {
        var zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
            var first = packed();
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            assertThat(packed()).isEqualTo(first);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void evidence_that_is_not_what_its_record_says_stops_the_pack() {
        var zip = new PackZip(new ByteArrayOutputStream());

        assertThatThrownBy(() -> zip.add("x", new ByteArrayInputStream(new byte[] {1}), "0".repeat(64)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void no_name_leads_out_of_the_pack_or_hides_what_it_is() {
        assertThat(PackZip.segment("../../etc/passwd")).doesNotContain("/").doesNotStartWith(".");
        assertThat(PackZip.segment("a\\b:c*?.pdf")).isEqualTo("a_b_c_.pdf");
        assertThat(PackZip.segment("report\u202efdp.exe")).isEqualTo("report_fdp.exe");
        assertThat(PackZip.segment("  . ")).isEqualTo("_");
        assertThat(PackZip.segment("长".repeat(200) + ".pdf")).hasSize(80).endsWith(".pdf");
    }
}
