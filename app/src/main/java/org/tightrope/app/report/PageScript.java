package org.tightrope.app.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// The little the page does by itself: it opens the list an anchor leads into, and filters the events. The page's
/// policy allows this text and no other script.
final class PageScript {
    private PageScript() {}

    static final String TEXT = """
            (function () {
              'use strict';
              function reveal() {
                var id = decodeURIComponent(location.hash.slice(1));
                var target = id && document.getElementById(id);
                if (!target) return;
                var closed = false;
                for (var at = target.parentElement; at; at = at.parentElement) {
                  if (at.tagName === 'DETAILS' && !at.open) { at.open = true; closed = true; }
                }
                if (closed) target.scrollIntoView();
              }
              window.addEventListener('hashchange', reveal);
              reveal();

              var list = document.getElementById('events');
              if (!list) return;
              var rows = Array.prototype.slice.call(list.querySelectorAll('tbody > tr'));
              var years = Array.prototype.slice.call(list.querySelectorAll('details.year'));
              var words = rows.map(function (row) { return row.textContent.toLowerCase(); });
              var form = document.createElement('p');
              form.className = 'filter';
              var label = document.createElement('label');
              label.textContent = 'Find events ';
              var box = document.createElement('input');
              box.type = 'search';
              box.placeholder = 'name, act, kind, word';
              label.appendChild(box);
              var told = document.createElement('span');
              told.setAttribute('role', 'status');
              form.appendChild(label);
              form.appendChild(told);
              list.parentNode.insertBefore(form, list);
              box.addEventListener('input', function () {
                var asked = box.value.toLowerCase().split(/\\s+/).filter(Boolean);
                var found = 0;
                rows.forEach(function (row, r) {
                  var fits = asked.every(function (word) { return words[r].indexOf(word) >= 0; });
                  row.hidden = !fits;
                  found += fits ? 1 : 0;
                });
                years.forEach(function (year) {
                  var left = year.querySelectorAll('tbody > tr:not([hidden])').length;
                  year.hidden = left === 0;
                  year.open = asked.length > 0 && left > 0;
                });
                told.textContent = asked.length ? ' ' + found + ' of ' + rows.length : '';
              });
            })();
            """;

    /// What the policy names the script by: `sha256-` and the digest in Base64.
    static String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(TEXT.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
