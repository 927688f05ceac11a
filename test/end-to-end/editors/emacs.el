;;; What a user does in Emacs, with what docs/editors.md has for its configuration. What came of it goes to a file, as JSON. -*- lexical-binding: t -*-

(require 'json)
(require 'flymake)

(defun wait-for (name condition)
  "Let Emacs work until CONDITION holds, for NAME, at most 20 seconds."
  (let ((end (time-add nil 20)))
    (while (not (funcall condition))
      (when (time-less-p end nil) (error "No %s in time" name))
      (accept-process-output nil 0.05))))

(defun run-in-emacs ()
  "Open a template, and give what eglot shows of it and makes of it."
  (setq eglot-sync-connect 20)
  (find-file "a.buildcontent")
  (eglot--maybe-activate-editing-mode)
  (unless (eglot-current-server) (apply #'eglot--connect (eglot--guess-contact)))
  (flymake-mode 1)
  (flymake-start)
  (wait-for "diagnostics" #'flymake-diagnostics)
  (let ((diagnostics (mapcar #'flymake-diagnostic-text (flymake-diagnostics))))
    (eglot-format-buffer)
    (let ((formatted (buffer-string)) (server (eglot-current-server)))
      (set-buffer-modified-p nil)
      (eglot-shutdown server nil 20)
      `((diagnostics . ,(vconcat diagnostics)) (formatted . ,formatted)))))

(let ((results (condition-case problem (run-in-emacs) (error `((problem . ,(format "%S" problem)))))))
  (with-temp-file (getenv "IMGLINT_RESULTS") (insert (json-encode results))))
