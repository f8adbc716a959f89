package org.scoregap.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What is the same in each page and stands in it as it is.
 *
 * @param charts the charts library, ECharts of its WebJar
 */
record Assets(String style, String charts, String script) {
    private static final String CHARTS = "/META-INF/resources/webjars/echarts/5.5.0/echarts.min.js";

    /** They end no element early: nothing in them is taken for a tag by a browser. */
    Assets {
        for (String asset : new String[] {style, charts, script}) {
            if (asset.contains("</script")
                    || asset.contains("</style")
                    || asset.contains("<!--")
                    || asset.indexOf('\r') >= 0) {
                throw new IllegalArgumentException("would end its element, or be read as another text");
            }
        }
    }

    static Assets loaded() {
        return new Assets(text("page.css"), text(CHARTS), text("page.js"));
    }

    /** What the page may load and run: what stands in it, told by its hash, and nothing else. */
    String policy() {
        return "default-src 'none'; style-src " + hash(style) + "; script-src " + hash(charts) + " " + hash(script)
                + "; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String text(String name) {
        try (InputStream file = Assets.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("not on the class path: " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
