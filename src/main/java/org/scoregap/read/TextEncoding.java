package org.scoregap.read;

import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/**
 * How a text file's bytes become characters.
 *
 * @param skip bytes of a byte order mark before the text
 * @param evidence what told it
 * @param doubtful whether another encoding is about as likely
 */
public record TextEncoding(Charset charset, int skip, String evidence, boolean doubtful) {

    /** A decoder that stops at bytes which mean nothing, and never replaces them. */
    public static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
