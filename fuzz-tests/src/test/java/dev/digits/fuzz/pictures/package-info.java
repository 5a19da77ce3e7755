/**
 * What people send: files of pictures, what is in pictures, and ink. All of it goes through OpenCV's native code, which can end the whole
 * process: each test therefore keeps its last input under {@code target/last-input}.
 */
package dev.digits.fuzz.pictures;
