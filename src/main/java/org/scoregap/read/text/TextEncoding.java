package org.scoregap.read.text;

import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;

/**
 * How a text file's bytes become characters.
 *
 * @param skip bytes of a byte order mark before the text
 * @param evidence what told it
 * @param doubt the encodings that are about as likely; empty when one alone makes sense
 */
public record TextEncoding(Charset charset, int skip, String evidence, Optional<String> doubt) {

    static TextEncoding sure(Charset charset, int skip, String evidence) {
        return new TextEncoding(charset, skip, evidence, Optional.empty());
    }

    static TextEncoding doubtful(Charset charset, String evidence, String among) {
        return new TextEncoding(charset, 0, evidence, Optional.of(among));
    }

    /** A decoder that stops at bytes which mean nothing, and never replaces them. */
    public static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
