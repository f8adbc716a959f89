package org.scoregap.validate;

import java.time.LocalDate;

/**
 * What is known of a file before it is opened.
 *
 * @param name as received, without folders
 * @param sha256 of its bytes, in lower-case hexadecimal
 * @param receivedOn the day it arrived in the city's time zone: settles the year of dates that do not write it
 */
public record FileFacts(String name, String sha256, long bytes, LocalDate receivedOn) {}
